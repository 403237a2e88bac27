/** The peer does not keep to SPDY/3.1: its session ends. */
export class SpdyProtocolError extends Error {
  override name = 'SpdyProtocolError';
}
