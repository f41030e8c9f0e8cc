// How the provider is set up: one client, the code flow with PKCE, and signing out there that is told here.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import Provider from "oidc-provider";

/** @param {{ issuer: string, client: string, secret: string, site: string, accounts: any[], seconds?: number }} asked */
export function configured({ issuer, client, secret, site, accounts, seconds = 3600 }) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  return new Provider(issuer, {
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: [`${site}/`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        backchannel_logout_uri: `${site}/v1/provider-logouts`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256", kid: "trial" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub", "acr", "amr"], profile: ["name"], email: ["email", "email_verified"], groups: ["groups"] },
    acrValues: ["one-step", "two-steps"],
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 3600, IdToken: seconds, Interaction: 600, Session: 3600 },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => account(accounts, sub),
    loadExistingGrant: granted,
    // It would not call this machine by itself, and that is where the site is.
    fetch: (url, { dispatcher: _guarded, ...options }) => globalThis.fetch(url, options),
  });
}

/** @param {any[]} accounts @param {string} sub */
function account(accounts, sub) {
  const found = accounts.find((one) => one.sub === sub);
  if (!found) return undefined;
  const { name, email, emailVerified = true, groups = [] } = found;
  return { accountId: sub, claims: () => ({ sub, name, email, email_verified: emailVerified, groups }) };
}

/** Nobody is asked what they allow: there is one client, and it is ours. */
async function granted(ctx) {
  const { client, provider, session, params } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(params.scope);
  await grant.save();
  return grant;
}
