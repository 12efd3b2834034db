const NAME = "luot_session";

/**
 * The director's session for pages that a browser opens by itself: the reports, where it is only ever read from. Other
 * pages send their token themselves, so a foreign page can do nothing in the director's name. An empty token takes it back.
 */
export const sessionCookie = (token: string): string =>
  `${NAME}=${token}; Path=/reports; HttpOnly; SameSite=Strict${token === "" ? "; Max-Age=0" : ""}`;

/** The token in a Cookie header; undefined when there is none. */
export const tokenInCookie = (header: string | undefined): string | undefined =>
  header
    ?.split(";")
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
