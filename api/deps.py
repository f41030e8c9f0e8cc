"""The edge of a request: who calls, which row, which version, one transaction, and only then an answer.

An endpoint is a plain function of its ``Work``, its guarded row and its body. ``Router`` makes that one call in one
worker thread: open the unit of work, find the caller, ask the policy, replay a repeated request, load the row the
caller may see, check the version that was seen, act, write the access log, build the answer, commit. Only then does
the answer leave (house rule 2).
"""

import asyncio
import inspect
import re
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any, Protocol, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from fastapi import APIRouter, HTTPException, Path, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.dependencies.utils import get_dependant
from fastapi.exceptions import RequestValidationError
from fastapi.params import Query
from fastapi.routing import APIRoute, get_request_handler
from pydantic import BaseModel, ValidationError, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import InitErrorDetails
from starlette.datastructures import QueryParams
from starlette.types import Message

from api import policies
from api.core.errors import (
    Fault,
    InvalidInput,
    NotFound,
    NotPermitted,
    NotSignedIn,
    Stale,
    TooLarge,
    TooMany,
    VersionRequired,
)
from api.core.etag import etag, matches
from api.core.faults import inside_names
from api.core.settings import Settings
from api.flows import idempotency, identity
from api.flows.idempotency import Kept
from api.flows.identity import Credentials
from api.guards import Guard
from api.models.access import Deed
from api.models.base import Row
from api.models.caller import ANONYMOUS, Caller
from api.models.page import Page
from api.policies import Policy
from api.work import Work, Works

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
VERSIONED = frozenset({"PUT", "PATCH", "DELETE"})
NOT_MODIFIED = 304
JSON = "application/json"
SESSION_COOKIE = "casustafel_session"
BROWSER_HEADER = "x-casustafel"
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass
class Answer:
    """What an endpoint gives back when a body alone does not say it all.

    ``secret``: it holds something that is shown once and kept only as a hash, so it is not kept for a repetition
    either; the same request again issues another one.
    """

    body: BaseModel | bytes | None = None
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    media_type: str = JSON
    secret: bool = False


EndpointT = TypeVar("EndpointT", bound=Callable[..., Any])


class Registered(Protocol):
    """What a route decorator gives back: the endpoint as it was written."""

    def __call__(self, endpoint: EndpointT, /) -> EndpointT:
        """Register the endpoint."""
        ...


class BodyKept(APIRoute):
    """Keeps the raw body within reach of the worker thread: the idempotency key is bound to it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.takes_json = self.body_field is not None and _is_model(self.body_field.field_info.annotation)

    @property
    def call(self) -> "_Call":
        """The call behind the function that FastAPI sees."""
        call: _Call = self.endpoint.call  # type: ignore[attr-defined]  # set by ``_Call.handler``
        return call

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """As FastAPI's, after reading the body of a request that may change something.

        A list with filters is called without them: they stand in the contract, and the call reads them itself.
        """
        handler = super().get_route_handler()
        if self.call.queries and self.body_field is None:
            handler = get_request_handler(
                get_dependant(path=self.path_format, call=self.call.without_filters)
            )

        async def keep(request: Request) -> Response:
            body = await self.read(request) if request.method in UNSAFE else b""
            request.state.body = body

            async def again() -> Message:
                return {"type": "http.request", "body": body, "more_body": False}

            try:
                if self.takes_json and body and not _is_json(request):
                    raise HTTPException(415)
                return await handler(Request(request.scope, again))
            except (RequestValidationError, HTTPException):
                await run_in_threadpool(self.admit, request)  # a stranger hears only that they are one
                raise

        return keep

    def admit(self, request: Request) -> None:
        """Ask who it is also where the request itself does not fit: 401, 403 or 429 come before 400."""
        self.call.admit(request)

    async def read(self, request: Request) -> bytes:
        """The body, refused as soon as it is announced or turns out to be too large.

        FastAPI's own limit answers in plain text, outside everything that makes our answers alike.
        """
        limit = self.limit(request.app.state.settings)
        announced = request.headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > limit:
            raise TooLarge(limit)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > limit:
                raise TooLarge(limit)
        return bytes(body)

    def limit(self, settings: Settings) -> int:
        """The largest body in bytes."""
        return settings.body_limit


class UploadKept(BodyKept):
    """A body as large as a document."""

    def limit(self, settings: Settings) -> int:
        """The largest document in bytes."""
        return settings.document_limit


class Router(APIRouter):
    """A router whose every route names its policy."""

    def __init__(self, tag: str) -> None:
        super().__init__(prefix="/v1", tags=[tag], route_class=BodyKept)

    def _add(self, method: str, path: str, policy: Policy, status: int, **options: Any) -> Registered:
        lesser: Policy | None = options.pop("lesser", None)
        answers: dict[int, str] = options.pop("answers", {})
        extra = options.pop("openapi_extra", {})
        scopes = policy.scopes | (lesser.scopes if lesser else frozenset())

        def register(endpoint: EndpointT) -> EndpointT:
            call = _Call(endpoint, policy, status, path, lesser)
            options.setdefault("response_model", call.response_model)
            if status == 204:
                options["response_model"] = None
            told = dict.fromkeys(call.refusals(method), "Problem") | answers
            self.add_api_route(
                path,
                call.handler(),
                methods=[method],
                status_code=status,
                name=endpoint.__name__,
                description=inspect.getdoc(endpoint),
                operation_id=endpoint.__name__,
                responses=_documented(told, options["response_model"]),
                openapi_extra={
                    **extra,
                    "x-policy": policy.name,
                    "x-scopes": sorted(scopes),
                    "security": [{}] if policy.public else [{"bearer": []}, {"session": []}],
                },
                **options,
            )
            return endpoint

        return register

    def read(self, path: str, policy: Policy, **options: Any) -> Registered:
        """GET. Callers whom ``policy`` does not admit fall under ``lesser``, where one is named."""
        return self._add("GET", path, policy, 200, **options)

    def make(self, path: str, policy: Policy, **options: Any) -> Registered:
        """POST that makes a new row: 201 with its Location."""
        return self._add("POST", path, policy, 201, **options)

    def act(self, path: str, policy: Policy, **options: Any) -> Registered:
        """POST on a noun that moves an existing row on: 200 with the row."""
        return self._add("POST", path, policy, 200, **options)

    def change(self, path: str, policy: Policy, **options: Any) -> Registered:
        """PATCH: a merge patch of the version that was seen."""
        return self._add("PATCH", path, policy, 200, **options)

    def place(self, path: str, policy: Policy, **options: Any) -> Registered:
        """PUT."""
        return self._add("PUT", path, policy, 200, **options)

    def remove(self, path: str, policy: Policy, **options: Any) -> Registered:
        """DELETE of the version that was seen."""
        return self._add("DELETE", path, policy, 204, **options)


class _Call:
    """One endpoint as one call in one unit of work."""

    def __init__(
        self,
        endpoint: Callable[..., Any],
        policy: Policy,
        status: int,
        path: str,
        lesser: Policy | None = None,
    ) -> None:
        self.endpoint, self.policy, self.status, self.path = endpoint, policy, status, path
        self.lesser = lesser
        hints = get_type_hints(endpoint, include_extras=True)
        returned = hints.pop("return", None)
        self.response_model = returned if _is_model(returned) else None
        self.ours = {name: hint for name, hint in hints.items() if hint is Work or hint is Request}
        self.guard_name: str | None
        self.guard: Guard | None
        self.guard_name, self.guard = _guard_in(hints)
        self.hints = {name: hint for name, hint in hints.items() if name not in self.ours}
        self.queries = {name: model for name, hint in self.hints.items() if (model := _query_model(hint))}
        self.query_names = frozenset(name for model in self.queries.values() for name in _names(model))
        self.without_filters = self._seen_by_fastapi(frozenset(self.queries))

    def handler(self) -> Callable[..., Any]:
        """The function FastAPI sees: path, query and body of the endpoint, and the request itself."""
        return self._seen_by_fastapi()

    def _seen_by_fastapi(self, without: frozenset[str] = frozenset()) -> Callable[..., Any]:
        async def handle(http_request: Request, **given: Any) -> Response:
            return await asyncio.get_running_loop().run_in_executor(None, self.run, http_request, given)

        parameters = [
            inspect.Parameter("http_request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)
        ]
        for name, hint in self.hints.items():
            if name in without:
                continue
            seen = (
                Annotated[UUID, Path(alias=self.guard.param)]
                if name == self.guard_name and self.guard
                else _by_contract(hint)
            )
            kind = inspect.Parameter.KEYWORD_ONLY
            parameters.append(inspect.Parameter(name, kind, annotation=seen))
        handle.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # how FastAPI is told
        handle.__name__ = self.endpoint.__name__
        handle.call = self  # type: ignore[attr-defined]  # for ``BodyKept.admit``
        return handle

    def run(self, request: Request, given: dict[str, Any]) -> Response:
        """The whole of a request, committed before the answer exists for anybody else."""
        given |= {name: _asked(model, request.scope["query_string"]) for name, model in self.queries.items()}
        works: Works = request.app.state.works
        if self.lesser is not None:
            with works.open(write=False) as work:
                caller = _caller_below(self.policy, self.lesser, request, work)
                if caller is not None:
                    return self._serve(request, work, given, self.lesser, caller)
        with works.open(write=request.method in UNSAFE or self.policy.logs is not None) as work:
            return self._serve(request, work, given, self.policy)

    def _serve(
        self,
        request: Request,
        work: Work,
        given: dict[str, Any],
        policy: Policy,
        caller: Caller | None = None,
    ) -> Response:
        self._greet(request, work, policy, caller)
        key = self._key(request, work) if request.method in UNSAFE else None
        if key is not None and (kept := idempotency.replay(work, key)):
            return Response(kept.body, kept.status, {**kept.headers, "idempotency-replayed": "true"})
        row = self._guarded(request, work, given)
        given |= {name: work if hint is Work else request for name, hint in self.ours.items()}
        result = self.endpoint(**given)
        self._log(request, work, row, policy, result)
        response = self._respond(request, result)
        if key is not None and not (isinstance(result, Answer) and result.secret):
            kept_headers = {k: v for k, v in response.headers.items() if k != "content-length"}
            idempotency.keep(work, key, Kept(response.status_code, kept_headers, bytes(response.body)))
        return response

    def _greet(self, request: Request, work: Work, policy: Policy, caller: Caller | None) -> None:
        work.request_id = getattr(request.state, "request_id", "-")
        work.address = request.client.host if request.client else None
        work.policy = policy.name
        work.caller = ANONYMOUS
        unsafe = request.method in UNSAFE
        credentials = credentials_of(request)
        if credentials.session and unsafe:
            refuse_other_sites(request)
        try:
            if caller is not None:
                work.caller = caller
            elif not policy.public:
                leaves_trace = unsafe or policy.logs is not None
                work.caller = identity.authenticate(work, credentials, leaves_trace=leaves_trace)
        finally:  # who guesses at keys uses up the share of their address
            _take_share(request, work)
        policies.demand(policy, work.caller)
        if faults := list(self._query_faults(request)):
            raise InvalidInput(faults=faults)

    def _query_faults(self, request: Request) -> Iterator[Fault]:
        for name, value in request.query_params.multi_items():
            if name not in self.query_names:
                yield Fault("unknown-parameter", name, "query")
            elif (
                not value.isprintable()
            ):  # PostgreSQL stores no NUL, and nobody looks for other such characters
                yield Fault("control-character", name, "query")

    def admit(self, request: Request) -> None:
        """Refuse a caller who may not even try. Leaves no trace but the share that it takes."""
        with request.app.state.works.open(write=False) as work:
            work.address = request.client.host if request.client else None
            work.caller = ANONYMOUS
            try:
                if not self.policy.public:
                    work.caller = identity.authenticate(work, credentials_of(request), leaves_trace=False)
            finally:
                _take_share(request, work)
            if self.lesser is None or not self.lesser.admits(work.caller):
                policies.demand(self.policy, work.caller)

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
        policies.demand_hat(work, self.policy)
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
        if policy.logs is None or work.caller.kind == "anonymous":
            return
        if isinstance(result, Answer) and result.status == NOT_MODIFIED:
            return  # nothing was shown
        deed = Deed.DELETE if request.method == "DELETE" else policy.logs
        if row is not None and self.guard is not None:
            case_id, _ = self.guard.place(work, row)
            work.look(deed, str(self.guard.kind.__tablename__), row.id, case_id=case_id)
        elif policy.logs is Deed.SEARCH:
            work.look(deed, self.path.rsplit("/", 1)[-1])

    def _respond(self, request: Request, result: Any) -> Response:
        if isinstance(result, Response):
            return result
        answer = result if isinstance(result, Answer) else Answer(result)
        status = answer.status or self.status
        headers = dict(answer.headers)
        body = answer.body
        if isinstance(body, Page) and body.next:
            body.next = str(request.url.include_query_params(cursor=body.next).replace(scheme="", netloc=""))
        if isinstance(body, BaseModel):
            if isinstance(version := getattr(body, "version", None), int):
                headers.setdefault("etag", etag(version))
            if status == 201 and (made := getattr(body, "id", None)):
                headers.setdefault("location", f"/v1/{_made_under(self.path)}/{made}")
            body = body.__pydantic_serializer__.to_json(body, by_alias=True)
        media = answer.media_type if body is not None else None
        return Response(body, status, headers, media)

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


def _made_under(path: str) -> str:
    """Where a row that was made at this path is found: ``cases``, or in a family of resources ``caseload/teams``."""
    family, _, rest = path.removeprefix("/").partition("/")
    last = path.rsplit("/", 1)[-1]
    return f"{family}/{last}" if rest and not rest.startswith("{") else last


def _documented(told: dict[int, str], body: Any) -> dict[int | str, dict[str, Any]]:
    """The other answers of a route for the contract; another success has the body of the ordinary one."""
    return {
        code: {"description": text} | ({"model": body} if code < 300 else {}) for code, text in told.items()
    }


def _caller_below(policy: Policy, lesser: Policy, request: Request, work: Work) -> Caller | None:
    """The caller, when ``policy`` does not admit them and ``lesser`` does."""
    try:
        caller = identity.authenticate(work, credentials_of(request), leaves_trace=False)
    except NotSignedIn:
        return None  # refused in the ordinary way, where it is counted
    return caller if lesser.admits(caller) and not policy.admits(caller) else None


def credentials_of(request: Request) -> Credentials:
    """Bearer token or session cookie; a token wins, an empty or strange one too."""
    given = request.headers.get("authorization")
    if given is not None:
        scheme, _, token = given.partition(" ")
        return Credentials(bearer=token.strip() if scheme.lower() == "bearer" else "")
    return Credentials(session=request.cookies.get(SESSION_COOKIE))


def refuse_other_sites(request: Request) -> None:
    """A browser changes something only from our own pages: own header, and an origin that we know."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    known = origin is None or origin in request.app.state.settings.origins or _is_self(request, origin)
    if BROWSER_HEADER not in request.headers or not known or (origin is None and site == "cross-site"):
        raise NotPermitted("wrong-origin")


def _is_self(request: Request, origin: str) -> bool:
    return origin == f"{request.url.scheme}://{request.headers.get('host', '')}"


def _take_share(request: Request, work: Work) -> None:
    caller = work.caller
    request.state.caller = caller.key
    key = f"anonymous:{work.address}" if caller.kind == "anonymous" else caller.key
    request.state.share = request.app.state.limits.take(key, work.now)
    if request.state.share.refused:
        raise TooMany(request.state.share.wait)


def _by_contract(hint: Any) -> Any:
    """A body read by the names of the contract only; the names that fields have inside are unknown keys."""
    if not _is_model(hint):
        return hint

    def validate(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        unknown: list[InitErrorDetails] = [
            {"type": "extra_forbidden", "loc": path, "input": None} for path in inside_names(hint, value)
        ]
        if unknown:
            raise ValidationError.from_exception_data(hint.__name__, unknown)
        return read(value)

    return Annotated[hint, WrapValidator(validate)]


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == JSON or (kind.startswith("application/") and kind.endswith("+json"))


def _is_model(hint: Any) -> bool:
    return inspect.isclass(hint) and issubclass(hint, BaseModel)


def _guard_in(hints: dict[str, Any]) -> tuple[str, Guard] | tuple[None, None]:
    for name, hint in hints.items():
        for extra in get_args(hint)[1:] if get_origin(hint) is Annotated else ():
            if isinstance(extra, Guard):
                return name, extra
    return None, None


def _query_model(hint: Any) -> type[BaseModel] | None:
    extras = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return get_args(hint)[0] if any(isinstance(extra, Query) for extra in extras) else None


def _names(model: type[BaseModel]) -> Iterator[str]:
    """The filters that a query model knows, as they are written in an address."""
    yield from (field.alias or name for name, field in model.model_fields.items())


@lru_cache(maxsize=1000)
def _asked(model: type[BaseModel], query: bytes) -> BaseModel:
    """The filters in an address. Those who poll ask the same again and again, so what was read is kept."""
    try:
        return model.model_validate(dict(QueryParams(query)))
    except ValidationError as error:
        entries = [{**entry, "loc": ("query", *entry["loc"])} for entry in error.errors()]
        raise RequestValidationError(entries) from error
