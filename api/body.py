"""The body of a request: how much of it is read, of which kind, and by which names."""

import inspect
import logging
from collections.abc import Callable, Coroutine
from typing import Annotated, Any, Protocol

import orjson
from fastapi import HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.dependencies.utils import get_dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute, get_request_handler
from pydantic import BaseModel, ValidationError, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import InitErrorDetails
from starlette.types import Message

from api.core.errors import DomainError, Fault, InvalidInput, TooLarge
from api.core.faults import inside_names
from api.core.scanner import Scanner
from api.core.settings import Settings
from api.flows import vault
from api.rules.lifecycle import IllegalMove

log = logging.getLogger("casustafel")

JSON = "application/json"
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Admits(Protocol):
    """What a route knows of the call behind it."""

    short: bool
    without_filters: Callable[..., Any] | None

    def admit(self, request: Request) -> None:
        """Refuse who may not even try."""
        ...


class BodyKept(APIRoute):
    """Keeps the raw body within reach of the worker thread: the idempotency key is bound to it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.takes_json = self.body_field is not None and is_model(self.body_field.field_info.annotation)

    @property
    def call(self) -> Admits:
        """The call behind the function that FastAPI sees."""
        call: Admits = self.endpoint.call  # type: ignore[attr-defined]  # set by ``Call.handler``
        return call

    def get_route_handler(self) -> Handler:
        """As FastAPI's, after reading the body of a request that may change something.

        A list with filters is called without them: they stand in the contract, and the call reads them itself. When
        nothing else is to be read from the request either, it is called at once.
        """
        handler = super().get_route_handler()
        if self.call.without_filters and self.body_field is None:
            bare = get_dependant(path=self.path_format, call=self.call.without_filters)
            handler = get_request_handler(bare) if bare.path_params else self.call.without_filters
        elif self.call.short:
            handler = self._at_once(handler)

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

    def _at_once(self, ordinary: Handler) -> Handler:
        """Where many wait: call with what stands in path and body, if it fits. If not, FastAPI finds out why."""
        call, places, body = self.dependant.call, self.dependant.path_params, self.body_field
        assert call is not None  # noqa: S101  # nosec B101  # FastAPI has one for every route

        async def handle(request: Request) -> Response:
            given: dict[str, Any] = {}
            values = [(place, request.path_params[place.alias]) for place in places]
            try:
                if body is not None:
                    values.append((body, orjson.loads(request.state.body)))
            except orjson.JSONDecodeError:
                return await ordinary(request)
            for place, value in values:
                given[place.name], faults = place.validate(value)
                if faults:
                    return await ordinary(request)
            response: Response = await call(request, **given)
            return response

        return handle

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
    """A body as large as a document, read only of who may upload; looked over and put into the store, if there is one,
    before a transaction begins.
    """

    def limit(self, settings: Settings) -> int:
        """The largest document in bytes."""
        return settings.document_limit

    async def read(self, request: Request) -> bytes:
        """As any body. 400 where the scanner finds something in it, 503 without the scanner or the store."""
        await run_in_threadpool(self.admit, request)  # a stranger's bytes take none of our memory
        body = await super().read(request)
        address = request.app.state.settings.clamd_address
        found = await run_in_threadpool(Scanner(address).finds, body) if address and body else None
        if found:
            log.warning("an infected file was refused: %s, from %s", found, request.state.caller)
            raise InvalidInput(faults=[Fault("infected", "")])
        store = request.app.state.works.database.store
        if store and body:
            request.state.stowed = await run_in_threadpool(vault.stow, store, body)
        return body

    def get_route_handler(self) -> Handler:
        """What was put into the store and then refused is taken out of it.

        After any other failure nobody knows whether a row names it: the scheduler looks.
        """
        handler = super().get_route_handler()

        async def tidy(request: Request) -> Response:
            try:
                answer = await handler(request)
            except (DomainError, IllegalMove, RequestValidationError, HTTPException):
                await run_in_threadpool(_take_back, request)
                raise
            if "idempotency-replayed" in answer.headers:
                await run_in_threadpool(_take_back, request)
            return answer

        return tidy


class MailKept(BodyKept):
    """A body as large as a mail, with its attachments."""

    def limit(self, settings: Settings) -> int:
        """The largest mail in bytes."""
        return settings.mail_in_limit


def by_contract(hint: Any) -> Any:
    """A body read by the names of the contract only; the names that fields have inside are unknown keys."""
    if not is_model(hint):
        return hint

    def validate(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        unknown: list[InitErrorDetails] = [
            {"type": "extra_forbidden", "loc": path, "input": None} for path in inside_names(hint, value)
        ]
        if unknown:
            raise ValidationError.from_exception_data(hint.__name__, unknown)
        return read(value)

    return Annotated[hint, WrapValidator(validate)]


def _take_back(request: Request) -> None:
    if stowed := getattr(request.state, "stowed", None):
        vault.take_back(request.app.state.works.database.store, stowed)


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == JSON or (kind.startswith("application/") and kind.endswith("+json"))


def is_model(hint: Any) -> bool:
    """Whether a hint is a model, and so a body."""
    return inspect.isclass(hint) and issubclass(hint, BaseModel)
