package org.fulian.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fulian.common.Vaults;
import org.fulian.host.Host;
import org.fulian.host.testing.WebClient;

/** The register's list as a whole page over HTTP. */
final class PageBench {
    private static final double LIMIT_MILLIS = 300;
    private static final int REQUESTS = 200;
    private static final int USERS = 50;
    private static final int REQUESTS_PER_USER = 12;

    private final Host host;
    private final List<Search> searches;

    PageBench(Host host) throws Exception {
        this.host = host;
        this.searches = Search.all(new Names(BenchHost.PROJECT), Vaults.of(host.delegator()), Population.village(0, 0));
    }

    void run(Consumer<Figure> out) throws Exception {
        int women = Population.TOWNS * Population.VILLAGES * Population.WOMEN;
        for (String login : List.of(Population.COUNTY_LOGIN, Population.VILLAGE_LOGIN)) {
            boolean county = login.equals(Population.COUNTY_LOGIN);
            WebClient client = client(login);
            int last = ((county ? women : Population.WOMEN) - 1) / 20;
            for (int page : List.of(0, last / 2, last)) {
                out.accept(page(client, (county ? "county" : "village") + ", page " + (page + 1), List.of(request(Map.of("VIEW_INDEX_1", "" + page)))));
            }
            for (Search search : searches.subList(1, searches.size())) {
                out.accept(page(client, (county ? "county, " : "village, ") + search.name(), List.of(request(search.form()))));
            }
            // pages that nobody has asked for yet: nothing kept from an earlier request helps
            List<String> fresh = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                fresh.add(request(Map.of("name", new Names(BenchHost.PROJECT).name(i * 7).full())));
            }
            out.accept(page(client, (county ? "county" : "village") + ", a different name each time", fresh));
        }
        out.accept(crowd());
    }

    private static String request(Map<String, String> form) {
        return "FindWoman?" + form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private WebClient client(String login) {
        WebClient client = WebClient.of(host.port(), "/fulian").login(login, Population.PASSWORD);
        check(client, "FindWoman");
        return client;
    }

    private static void check(WebClient client, String request) {
        WebClient.Page page = client.get(request);
        if (page.status() != 200 || !page.text().contains("womanId=") && !page.text().contains("ViewWoman")) {
            throw new IllegalStateException(request + " answered " + page.status() + " without women:\n" + page.document().text());
        }
    }

    private static Figure page(WebClient client, String name, List<String> requests) throws Exception {
        check(client, requests.get(0));
        double[] millis = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            String request = requests.get(i % requests.size());
            millis[i] = Samples.time(() -> client.get(request));
        }
        Samples samples = Samples.of(millis);
        return Figure.fixed(title(name, samples), samples.percentile(95), LIMIT_MILLIS, "ms");
    }

    private static String title(String name, Samples samples) {
        return String.format(Locale.ROOT, "page P95: %s (median %.0f ms)", name, samples.median());
    }

    /** Many users at once, each with pages and searches of her own; on few cores this measures the queue. */
    private Figure crowd() throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                int number = user;
                WebClient client = client(user % 5 == 0 ? Population.COUNTY_LOGIN : Population.VILLAGE_LOGIN);
                work.add(() -> visit(client, number));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> visit : users.invokeAll(work)) {
                all.addAll(visit.get());
            }
            Samples samples = Samples.of(all.stream().mapToDouble(Double::doubleValue).toArray());
            return Figure.information(title(USERS + " users at once", samples), samples.percentile(95), null, "ms");
        } finally {
            users.shutdownNow();
        }
    }

    private List<Double> visit(WebClient client, int user) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < REQUESTS_PER_USER; i++) {
            Search search = searches.get((user + i) % searches.size());
            String request = request(search.form().isEmpty() ? Map.of("VIEW_INDEX_1", "" + Names.spread(user, i, 50)) : search.form());
            millis.add(Samples.time(() -> client.get(request)));
        }
        return millis;
    }
}
