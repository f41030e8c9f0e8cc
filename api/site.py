"""The built site beside the API: what is one of its files is served, everything else is the API's."""

from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The build puts a fingerprint of what is in it into the name of everything here.
FINGERPRINTED = "/assets/"


class Site:
    """Plain ASGI. ``folder`` is the built site; where it does not exist, there is only the API."""

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        self.app = app
        files = (file for file in folder.rglob("*") if file.is_file())
        self.paths = frozenset(f"/{file.relative_to(folder).as_posix()}" for file in files)
        self.files = GZipMiddleware(StaticFiles(directory=folder, check_dir=False))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a file of the site, or pass the request on."""
        path = "/index.html" if scope.get("path") == "/" else scope.get("path")
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or path not in self.paths:
            await self.app(scope, receive, send)
            return

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                fingerprinted = path.startswith(FINGERPRINTED)
                MutableHeaders(scope=message)["cache-control"] = (
                    "public, max-age=31536000, immutable" if fingerprinted else "no-cache"
                )
            await send(message)

        await self.files({**scope, "path": path, "root_path": ""}, receive, keep)
