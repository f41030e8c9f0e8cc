// The page on which somebody says who they are.

const escape = (text) => String(text).replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** @param {import("oidc-provider").default} provider @param {{ sub: string, name: string }[]} accounts */
export function pages(provider, accounts) {
  return async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method === "GET") return void page(response, uid, accounts);
    const given = new URLSearchParams(await body(request));
    await provider.interactionFinished(request, response, chosen(given), { mergeWithLastSubmission: false });
  };
}

/** @param {URLSearchParams} given */
function chosen(given) {
  const accountId = given.get("sub");
  if (!accountId) return { error: "access_denied", error_description: "somebody changed their mind" };
  const twice = given.get("steps") === "two";
  return { login: { accountId, acr: twice ? "two-steps" : "one-step", amr: twice ? ["pwd", "otp", "mfa"] : ["pwd"] } };
}

/** @param {import("node:http").IncomingMessage} request */
async function body(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/** @param {import("node:http").ServerResponse} response @param {string} uid @param {{ sub: string, name: string }[]} accounts */
function page(response, uid, accounts) {
  const people = accounts.map(
    ({ sub, name }) => `<p><label><input type="radio" name="sub" value="${escape(sub)}"> ${escape(name)}</label></p>`,
  );
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Proefaccount kiezen</title>
<style>body { font: 1.1rem/1.5 sans-serif; max-inline-size: 30rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>Wie bent u?</h1><p>Dit is een proef met verzonnen mensen. Een wachtwoord is niet nodig.</p>
<form method="post" action="/interaction/${escape(uid)}">${people.join("\n")}
<p><button name="steps" value="one">Aanmelden</button> <button name="steps" value="two">Aanmelden met een tweede stap</button></p>
</form>
<form method="post" action="/interaction/${escape(uid)}"><button>Toch niet aanmelden</button></form></html>`);
}
