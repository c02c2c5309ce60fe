/**
 * Live sockets: what was committed to a journal reaches every screen whose territory covers it.
 *
 * <p>Invariants:
 * <ul>
 *   <li>A socket is a territory and a cursor into one chain. It has no queue; at most one frame of it is on its way,
 *       and what becomes due meanwhile leaves together in the next.
 *   <li>An event is encoded once for the process ({@link id.siaga.live.Ring}), a frame once for all sockets of one
 *       event loop with the same territory and cursor ({@link id.siaga.live.Audience}).
 *   <li>A cursor only moves over what was sent or lies outside the territory. When the ring no longer holds what
 *       follows a cursor, the socket is told to reload ({@code resync}); nothing is ever skipped in silence.
 *   <li>Readers that hold the whole territory of the round see every number of its chain; others never see an event
 *       without a station.
 *   <li>A {@link id.siaga.live.Hub} belongs to one event loop and is touched by no other thread; only
 *       {@link id.siaga.live.Ring}, {@link id.siaga.live.Tickets} and {@link id.siaga.live.Seats} are shared.
 *   <li>{@code hello}, {@code tick} and {@code resync} carry the socket's own cursor as {@code seq}, so that a client
 *       may store it; {@code counters} carry the number up to which the figures hold.
 * </ul>
 *
 * <p>Close codes: {@link id.siaga.live.CloseCode}.
 */
package id.siaga.live;
