package id.siaga.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Exists so that the database keeps its port from one start to the next while nobody else took it. */
final class EmbeddedPort {
    /** Below the range that systems give to outgoing connections: those could take the port while the server is down. */
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private EmbeddedPort() { }

    static int choose(Path root) {
        Path file = root.resolve("postgres.port");
        try {
            int last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            int port = last > 0 && free(last) ? last : fresh();
            if (port != last) {
                Files.writeString(file, Integer.toString(port));
            }
            return port;
        } catch (IOException | NumberFormatException unusable) {
            throw new EmbeddedFailure("Berkas " + file + " tidak dapat dipakai; hapus berkas itu.",
                "The file " + file + " cannot be used; delete it.", unusable);
        }
    }

    private static int fresh() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (free(port)) {
                return port;
            }
        }
        throw new EmbeddedFailure("Tidak ada port bebas untuk basis data.", "No free port for the database.");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
