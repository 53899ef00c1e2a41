/** Stands in the built `index.html` wherever the page's nonce belongs; each host puts a fresh one in its place. */
export const noncePlaceholder = '__KLUBOWNIK_NONCE__'

/** The page with its nonce, which has to be new for each load and the same as in its policy. */
export const fillNonce = (html: string, nonce: string): string => html.replaceAll(noncePlaceholder, nonce)

/**
 * What a page of the program may load and do: its own files and nothing else. Both hosts send this text, so that what
 * works under the one works under the other. Style tags need the nonce (the component library makes them at run time);
 * a worker and pictures may also come from memory (the PDF preview).
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers that go with every answer of either host, whatever it carries. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
}

/** The policy of answers that are data: shown by themselves they may do nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
