/** The frames of SPDY/3.1 that a client may send (SPDY draft 3.1, 2.2 and 2.6). Ids are 31 bits, windows in bytes. */
export type Frame =
  /** A part of a data frame, as far as it has come; `isLast` closes the sender's half of the stream. */
  | { readonly type: 'DATA'; readonly streamId: number; readonly bytes: Buffer; readonly isLast: boolean }
  | { readonly type: 'SYN_STREAM'; readonly streamId: number; readonly block: Buffer; readonly isLast: boolean }
  | { readonly type: 'RST_STREAM'; readonly streamId: number }
  | { readonly type: 'SETTINGS'; readonly initialWindow: number | undefined }
  | { readonly type: 'PING'; readonly id: number }
  | { readonly type: 'GOAWAY' }
  | { readonly type: 'HEADERS'; readonly streamId: number; readonly block: Buffer; readonly isLast: boolean }
  | { readonly type: 'WINDOW_UPDATE'; readonly streamId: number; readonly delta: number };

/** The numbers of the control frames. */
export const CONTROL = {
  SYN_STREAM: 1,
  SYN_REPLY: 2,
  RST_STREAM: 3,
  SETTINGS: 4,
  PING: 6,
  GOAWAY: 7,
  HEADERS: 8,
  WINDOW_UPDATE: 9,
} as const;

export const SPDY_VERSION = 3;
export const FRAME_HEADER_BYTES = 8;
export const FLAG_FIN = 0x01;
/** The id of SETTINGS_INITIAL_WINDOW_SIZE. */
export const INITIAL_WINDOW_SETTING = 7;

/** Why a stream is reset. */
export const RESET = { protocolError: 1, invalidStream: 2, refusedStream: 3, cancel: 5, flowControlError: 7 } as const;
/** Why a session ends. */
export const GOAWAY = { ok: 0, protocolError: 1 } as const;
