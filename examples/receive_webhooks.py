"""Receive webhooks of casustafel, behind a proxy with TLS. CASUSTAFEL_SECRET is the secret of the subscription."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks import Webhook, WebhookVerificationError

SECRET = Webhook(os.environ["CASUSTAFEL_SECRET"])
SEEN = set[str]()  # in real life a table: the same event may come again


class Handler(BaseHTTPRequestHandler):
    """Answers at once, and drops what it has already."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            event = SECRET.verify(body, dict(self.headers))
        except WebhookVerificationError:
            self.send_error(401)
            return
        if event["id"] not in SEEN:
            SEEN.add(event["id"])
            print(event["type"], event.get("dataref"), flush=True)
        self.send_response(204)
        self.end_headers()


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Handler).serve_forever()
