package org.w3id.essaim.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as a process of its own, stopped when closed. */
public final class ServerProcess implements AutoCloseable {

    private static final int MOST_SECONDS = 900; // a large corpus is checked first

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param log takes what it says
     */
    public static ServerProcess start(List<String> command, Map<String, String> environment, int port, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        for (int second = 0; second < MOST_SECONDS && process.isAlive(); second++) {
            if (listens(port)) {
                return new ServerProcess(process, port);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroy();
        throw new IOException(command.get(0) + " does not listen; what it said is in " + log);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /**
     * What its heap holds that is still in use, in bytes: counted by the JVM after a collection, whichever collector it has.
     *
     * @param javaHome the JDK that it runs on
     */
    public long heapInUse(String javaHome) throws IOException, InterruptedException {
        Process counting = new ProcessBuilder(
                        javaHome + "/bin/jcmd", String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String told = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(told);
        if (counting.waitFor() != 0 || !total.find()) {
            throw new IOException("jcmd does not tell the heap of " + process.pid() + ": " + told);
        }
        return Long.parseLong(total.group(1));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
