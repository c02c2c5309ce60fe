package id.siaga.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What operators see of the live sockets. */
record LiveMeters(Counter frames, Counter events, Counter resyncs, Counter hardCloses, Counter refused) {

  static LiveMeters in(MeterRegistry registry, Seats seats) {
    Gauge.builder("siaga.live.sockets", seats, Seats::taken).description("open live sockets").register(registry);
    return new LiveMeters(counter(registry, "siaga.live.frames", "frames with events written"),
        counter(registry, "siaga.live.events", "events written, counted at each socket"),
        counter(registry, "siaga.live.resyncs", "sockets told to reload"),
        counter(registry, "siaga.live.hard.closes", "sockets cut because the reader was stuck or gone"),
        counter(registry, "siaga.live.refused", "sockets refused or closed with a 44xx code"));
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }
}
