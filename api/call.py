"""One request as one call: who calls, which row, which version, one transaction, and only then an answer.

An endpoint is a plain function of its ``Work``, its guarded row and its body. ``Call`` makes that one call in one
worker thread: open the unit of work, find the caller, ask the policy, replay a repeated request, load the row the
caller may see, check the version that was seen, act, write the access log, build the answer, commit. Only then does
the answer leave (house rule 2).
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from uuid import UUID

from fastapi import Path, Request, Response

from api import trail
from api.answer import NOT_MODIFIED, Answer, MadeLater, respond
from api.body import UNSAFE, by_contract, is_model
from api.core.errors import DomainError, Fault, InvalidInput, NotFound, Stale, TooMany, VersionRequired
from api.core.etag import matches
from api.counting import counted
from api.credentials import brought, caller_below
from api.filters import Filters
from api.flows import idempotency, identity
from api.flows.idempotency import Kept
from api.guards import Guard
from api.lanes import Lanes
from api.models.base import Row
from api.models.caller import ANONYMOUS, Caller
from api.policies import acts
from api.policies.acts import Policy
from api.rules.lifecycle import IllegalMove
from api.work import Taken, Work, Works

VERSIONED = frozenset({"PUT", "PATCH", "DELETE"})


class Call:
    """One endpoint as one call in one unit of work."""

    def __init__(
        self,
        endpoint: Callable[..., Any],
        policy: Policy,
        status: int,
        path: str,
        lesser: Policy | None = None,
        *,
        short: bool = False,
    ) -> None:
        self.endpoint, self.policy, self.status, self.path = endpoint, policy, status, path
        self.lesser, self.short = lesser, short
        hints = get_type_hints(endpoint, include_extras=True)
        returned = hints.pop("return", None)
        self.response_model = returned if is_model(returned) else None
        self.ours = {name: hint for name, hint in hints.items() if hint is Work or hint is Request}
        self.guard_name: str | None
        self.guard: Guard | None
        self.guard_name, self.guard = _guard_in(hints)
        self.hints = {name: hint for name, hint in hints.items() if name not in self.ours}
        self.filters = Filters(self.hints)
        kept_out = frozenset(self.filters.models)
        self.without_filters = self._seen_by_fastapi(kept_out) if kept_out else None

    def handler(self) -> Callable[..., Any]:
        """The function FastAPI sees: path, query and body of the endpoint, and the request itself."""
        return self._seen_by_fastapi()

    def _seen_by_fastapi(self, without: frozenset[str] = frozenset()) -> Callable[..., Any]:
        async def handle(http_request: Request, **given: Any) -> Response:
            lanes: Lanes = http_request.app.state.lanes
            return await lanes.run(self.run, http_request, given, short=self.short)

        parameters = [
            inspect.Parameter("http_request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)
        ]
        for name, hint in self.hints.items():
            if name in without:
                continue
            seen = (
                Annotated[UUID, Path(alias=self.guard.param)]
                if name == self.guard_name and self.guard
                else by_contract(hint)
            )
            kind = inspect.Parameter.KEYWORD_ONLY
            parameters.append(inspect.Parameter(name, kind, annotation=seen))
        handle.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # how FastAPI is told
        handle.__name__ = self.endpoint.__name__
        handle.call = self  # type: ignore[attr-defined]  # for ``BodyKept``
        return handle

    def run(self, request: Request, given: dict[str, Any]) -> Response:
        """The whole of a request, committed before the answer exists for anybody else."""
        with counted(request, self.policy):
            return self._run(request, given)

    def _run(self, request: Request, given: dict[str, Any]) -> Response:
        given |= self.filters.read(request)
        works: Works = request.app.state.works
        row_id = given.get(self.guard_name) if self.guard_name else None
        try:
            response = self._tried(request, works, given)
            return response.made() if isinstance(response, MadeLater) else response
        except (DomainError, IllegalMove) as error:
            deed = trail.deed_of(request.method, self.policy)
            trail.refused(works, request.state.tried, self.guard, row_id, deed, error)
            raise

    def _tried(self, request: Request, works: Works, given: dict[str, Any]) -> Response:
        light = self.short
        # Begun again when the caller is not what was remembered, or what was to be new is there already.
        while True:
            try:
                return self._opened(request, works, dict(given), light=light)
            except identity.Outdated:
                continue
            except Taken:
                light = False

    def _opened(self, request: Request, works: Works, given: dict[str, Any], *, light: bool) -> Response:
        if self.lesser is not None:
            with works.open(write=False) as work:
                caller = caller_below(self.policy, self.lesser, request, work, as_remembered=self.short)
                if caller is not None:
                    return self._serve(request, work, given, self.lesser, caller)
        write = request.method in UNSAFE or self.policy.logs is not None
        with works.open(write=write, light=light) as work:
            return self._serve(request, work, given, self.policy)

    def _serve(
        self,
        request: Request,
        work: Work,
        given: dict[str, Any],
        policy: Policy,
        caller: Caller | None = None,
    ) -> Response:
        try:
            response = self._answered(request, work, given, policy, caller)
        except (DomainError, IllegalMove):
            identity.settle(work)  # a refusal tells something too
            raise
        identity.settle(work)
        return response

    def _answered(
        self, request: Request, work: Work, given: dict[str, Any], policy: Policy, caller: Caller | None
    ) -> Response:
        self._greet(request, work, policy, caller)
        key = self._key(request, work) if request.method in UNSAFE else None
        if key is not None and (kept := idempotency.replay(work, key)):
            return Response(kept.body, kept.status, {**kept.headers, "idempotency-replayed": "true"})
        row = self._guarded(request, work, given)
        given |= {name: work if hint is Work else request for name, hint in self.ours.items()}
        result = self.endpoint(**given)
        self._log(request, work, row, policy, result)
        response = respond(request, result, self.status, self.path)
        if key is not None and not (isinstance(result, Answer) and result.secret):
            kept_headers = {k: v for k, v in response.headers.items() if k != "content-length"}
            idempotency.keep(work, key, Kept(response.status_code, kept_headers, bytes(response.body)))
        return response

    def _greet(self, request: Request, work: Work, policy: Policy, caller: Caller | None) -> None:
        work.request_id = getattr(request.state, "request_id", "-")
        work.address = request.client.host if request.client else None
        work.policy = policy.name
        work.caller = ANONYMOUS
        request.state.tried = work
        credentials = brought(request)
        try:
            if caller is not None:
                work.caller = caller
            elif not policy.public:
                leaves_trace = request.method in UNSAFE or policy.logs is not None
                work.caller = identity.authenticate(
                    work, credentials, leaves_trace=leaves_trace, as_remembered=self.short
                )
        finally:  # who guesses at keys uses up the share of their address
            _take_share(request, work)
        acts.demand(policy, work.caller)
        if faults := self.filters.faults(request):
            raise InvalidInput(faults=faults)

    def admit(self, request: Request) -> None:
        """Refuse a caller who may not even try. Leaves no trace but the share that it takes."""
        with request.app.state.works.open(write=False) as work:
            work.address = request.client.host if request.client else None
            work.caller = ANONYMOUS
            credentials = brought(request)
            try:
                if not self.policy.public:
                    work.caller = identity.authenticate(work, credentials, leaves_trace=False)
            finally:
                _take_share(request, work)
            if self.lesser is None or not self.lesser.admits(work.caller):
                acts.demand(self.policy, work.caller)

    def _key(self, request: Request, work: Work) -> idempotency.Key | None:
        value = request.headers.get("idempotency-key")
        if value is None and not (work.caller.kind == "machine" and request.method == "POST"):
            return None
        if not value or len(value) > 200 or not value.isascii() or not value.isprintable() or " " in value:
            raise InvalidInput(faults=[Fault("idempotency-key", "Idempotency-Key", "header")])
        where = request.url.path
        return idempotency.key_for(work.caller.key, value, request.method, where, request.state.body)

    def _guarded(self, request: Request, work: Work, given: dict[str, Any]) -> Row | None:
        if self.guard is None or self.guard_name is None:
            return None
        row: Row | None = self.guard.load(work, given[self.guard_name], lock=request.method in UNSAFE)
        if row is None:
            raise NotFound()
        work.hats = self.guard.hats(work, row)
        acts.demand_hat(work, self.policy)
        self._check_version(request, row)
        given[self.guard_name] = row
        return row

    def _check_version(self, request: Request, row: Row) -> None:
        seen = request.headers.get("if-match")
        if request.method not in UNSAFE:
            return
        if seen is None:
            if request.method in VERSIONED:
                raise VersionRequired()
            return
        if not matches(seen, row.version):
            raise Stale(row.updated_by, row.updated_at, row.version)

    def _log(self, request: Request, work: Work, row: Row | None, policy: Policy, result: Any) -> None:
        if not (isinstance(result, Answer) and result.status == NOT_MODIFIED):  # else nothing was shown
            trail.leave(work, self.guard, row, trail.deed_of(request.method, policy), self.path)

    def refusals(self, method: str) -> list[int]:
        """Status codes of the refusals this route can give, for the contract."""
        codes = {400, 429, 503}
        codes |= set() if self.policy.public else {401, 403}
        if self.guard:
            codes |= {404}
        if method in UNSAFE:
            codes |= {403, 404, 409, 413, 415, 422}
        if self.guard and method in UNSAFE:
            codes |= {412} | ({428} if method in VERSIONED else set())
        return sorted(codes)


def _take_share(request: Request, work: Work) -> None:
    caller = work.caller
    request.state.caller = caller.key
    key = f"anonymous:{work.address}" if caller.kind == "anonymous" else caller.key
    if getattr(request.state, "share_of", None) == key:  # a request that was begun again is one request
        return
    request.state.share_of = key
    request.state.share = request.app.state.limits.take(key, work.now)
    if request.state.share.refused:
        raise TooMany(request.state.share.wait)


def _guard_in(hints: dict[str, Any]) -> tuple[str, Guard] | tuple[None, None]:
    for name, hint in hints.items():
        for extra in get_args(hint)[1:] if get_origin(hint) is Annotated else ():
            if isinstance(extra, Guard):
                return name, extra
    return None, None
