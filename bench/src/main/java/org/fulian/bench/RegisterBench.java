package org.fulian.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.Scope;
import org.fulian.common.Vaults;
import org.fulian.host.Host;
import org.fulian.people.RegisterFilter;
import org.fulian.people.RegisterSearch;

/** The data part of the register's list: count and page, against the raw SQL of the same query. Every run counts afresh. */
final class RegisterBench {
    private static final int PAGE = 20;
    private static final int ROUNDS = 60;
    private static final double TIMES = 3;
    private static final double PLUS_MILLIS = 2;
    private static final double EVEN = 1.3;
    /** A plain query slower than this times the other way is not timed again. */
    private static final double HOPELESS = 10;

    private final Host host;
    private final Delegator delegator;
    private final List<Search> searches;
    private final Method forget;

    RegisterBench(Host host) throws Exception {
        this.host = host;
        this.delegator = host.delegator();
        this.searches = Search.all(new Names(BenchHost.PROJECT), Vaults.of(delegator), Population.village(0, 0));
        this.forget = RegisterSearch.class.getDeclaredMethod("changed");
        this.forget.setAccessible(true);
    }

    void run(Consumer<Figure> out) throws Exception {
        try (RawRegister raw = new RawRegister(host.entities().dataSource().getConnection())) {
            for (String login : List.of(Population.COUNTY_LOGIN, Population.VILLAGE_LOGIN)) {
                GenericValue userLogin = EntityQuery.use(delegator).from("UserLogin").where("userLoginId", login).queryOne();
                Scope scope = Scope.of(delegator, host.dispatcher().getDispatchContext().getSecurity(), userLogin);
                String who = login.equals(Population.COUNTY_LOGIN) ? "county" : "village";
                for (Search search : searches) {
                    compare(out, who, scope, search, raw);
                }
            }
        }
    }

    private void compare(Consumer<Figure> out, String who, Scope scope, Search search, RawRegister raw) throws Exception {
        List<String> federations = List.copyOf(scope.federationIds());
        RawRegister.Query query = new RawRegister.Query(federations, scope.place(federations.get(0)).treePath(), search.condition(), search.values());
        RegisterFilter filter = RegisterFilter.of(search.form(), Vaults.of(delegator));
        int last = (int) Math.max(0, (product(scope, filter, 0).count() - 1) / PAGE);
        List<Integer> pages = last == 0 ? List.of(0) : search.form().isEmpty() ? List.of(0, last / 2, last) : List.of(0, last);
        for (int page : pages) {
            String name = who + ", " + search.name() + ", page " + (page + 1);
            double[] medians = page(scope, filter, query, raw, page, name);
            out.accept(Figure.against("data: " + name, medians[0], medians[1], TIMES, PLUS_MILLIS, "ms"));
        }
        if (last > 0) {
            Samples[] ends = Samples.ofEach(ROUNDS, () -> product(scope, filter, 0), () -> product(scope, filter, last));
            out.accept(Figure.against("  its last page beside its first", ends[1].median(), ends[0].median(), EVEN, PLUS_MILLIS, "ms"));
        }
    }

    private double[] page(Scope scope, RegisterFilter filter, RawRegister.Query query, RawRegister raw, int page, String name) throws Exception {
        RawRegister.Page expected = raw.located(query, page * PAGE, PAGE);
        RawRegister.Page[] sql = new RawRegister.Page[1];
        double plain = Samples.time(() -> sql[0] = raw.plain(query, page * PAGE, PAGE));
        if (!expected.equals(product(scope, filter, page)) || !expected.equals(sql[0])) {
            throw new IllegalStateException("Product and SQL differ: " + name);
        }
        double located = Samples.time(() -> raw.located(query, page * PAGE, PAGE));
        List<Samples.Task> tasks = new ArrayList<>(List.of(() -> product(scope, filter, page), () -> raw.located(query, page * PAGE, PAGE)));
        if (plain < HOPELESS * located) {
            tasks.add(() -> raw.plain(query, page * PAGE, PAGE));
        }
        Samples[] samples = Samples.ofEach(ROUNDS, tasks.toArray(Samples.Task[]::new));
        double peer = samples[1].median();
        for (int i = 2; i < samples.length; i++) {
            peer = Math.min(peer, samples[i].median());
        }
        return new double[] {samples[0].median(), peer};
    }

    private RawRegister.Page product(Scope scope, RegisterFilter filter, int page) throws Exception {
        forget.invoke(null);
        RegisterSearch search = new RegisterSearch(delegator, scope, filter);
        long count = search.count();
        return new RawRegister.Page(count, search.page(page, PAGE).stream().map(woman -> woman.get("womanId")).toList());
    }
}
