/**
 * How a grant is given: in an open call, without one (art. 11a–11c), as a small grant (art. 19a), by an organisation that
 * passes money on, or otherwise. Source: UDPPiW; settlement.md 3.5.
 */
export const grantModes = ['openCall', 'art11', 'art19a', 'regranting', 'other'] as const
export type GrantMode = (typeof grantModes)[number]
