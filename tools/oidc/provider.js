// A real OpenID Connect provider to try casustafel with, for tests and `make run-oidc`. It asks nobody for a password:
// whoever comes chooses an account, with or without a second step. Never for real people.
//
// Standard input is one line of JSON: { port, client, site, accounts: [{ sub, name, email, emailVerified, groups }] }.
// Standard output is one line once it listens: { issuer, client, secret }. It stops when standard input ends.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { pages } from "./pages.js";
import { configured } from "./configured.js";

const lines = createInterface({ input: process.stdin });
const asked = JSON.parse((await lines[Symbol.asyncIterator]().next()).value);
lines.on("close", () => process.exit(0));
lines.resume();

const server = createServer((request, response) => void handle(request, response));
await new Promise((listening) => server.listen(asked.port ?? 0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;
const secret = randomBytes(32).toString("base64url");
const provider = configured({ ...asked, issuer, secret });
provider.on("backchannel.error", (_ctx, error, client) => console.error(`signing out at ${client.clientId} failed: ${error}`));
const show = pages(provider, asked.accounts);
const answer = provider.callback();

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
async function handle(request, response) {
  try {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    await show(request, response);
  } catch (error) {
    response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
  }
}

console.log(JSON.stringify({ issuer, client: asked.client, secret }));
