package id.siaga.live;

/** Why the server ends a socket: a client decides by the code what to do next, so the codes never change meaning. */
enum CloseCode {
  /** The server restarts; come back with the cursor. */
  RESTART(1001, "restart"),
  /** The journal cannot be read just now; come back a little later with the cursor. */
  TRY_AGAIN(1013, "try again"),
  /** A parameter or a message cannot be understood; the reason names it. */
  BAD_REQUEST(4400, "bad request"),
  /** The ticket is missing, used or expired, or the session ended; sign in again. */
  SIGN_IN(4401, "sign in"),
  /** The person's rights changed; load the page's data anew. */
  RIGHTS_CHANGED(4403, "rights changed"),
  /** The reader took nothing for half a minute. Seen by the server's figures only: the channel is cut. */
  TOO_SLOW(4408, "too slow"),
  /** Too many messages from this socket, or too many sockets of this person; wait before coming back. */
  TOO_CHATTY(4429, "too chatty");

  final short code;
  final String reason;

  CloseCode(int code, String reason) {
    this.code = (short) code;
    this.reason = reason;
  }
}
