package id.siaga.live;

/**
 * What follows a cursor for one territory: a frame, or nothing visible, or the news that it is no longer held.
 *
 * @param to where the cursor stands afterwards
 * @param head the head of the ring when this was found out
 * @param frame null when nothing up to {@code to} is visible
 * @param lost true when the ring no longer holds what follows
 */
record Step(long from, long to, long head, SharedFrame frame, boolean lost) {
  /** Whether more would belong into this frame by now. */
  boolean current(long headNow) {
    return head == headNow || to < head;
  }
}
