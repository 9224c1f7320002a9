#include <vector>

#include <catch2/catch.hpp>

#include "models/welfare_state/need.hpp"
#include "sim/random.hpp"

using namespace welfare_state;

namespace {

/// The domains of which something holds, one after the other.
template <class Holds>
std::vector<int> those(const Holds& holds) {
    std::vector<int> found;
    for (int domain = 0; domain < domains; ++domain) {
        if (holds(domain)) found.push_back(domain);
    }
    return found;
}
std::vector<int> in_order(DomainSet set) {
    std::vector<int> found;
    for (const int domain : set) found.push_back(domain);
    return found;
}

/// Needs of any kind, with 0 and the longest of everything among them.
Needs some_needs(sim::Random& random) {
    Needs needs;
    for (std::size_t d = 0; d < domains; ++d) {
        constexpr std::array<Hours, 8> hours = {0, 0, 0, 1, 20, 0x7FFF, 0x8000, 0xFFFF};
        constexpr std::array<std::uint8_t, 4> months = {0, 1, 0x80, Needs::longest};
        needs.hours[d] = hours[random.below(hours.size())];
        needs.since[d] = months[random.below(months.size())];
        needs.months[d] = months[random.below(months.size())];
        needs.mark[d].status = static_cast<Status>(random.below(6));
        needs.mark[d].level = random.below(levels) & 3;
        needs.mark[d].chronic = random.below(2) & 1;
        needs.mark[d].labelled = random.below(2) & 1;
        needs.mark[d].unsafe_noticed = random.below(2) & 1;
    }
    return needs;
}

} // namespace

TEST_CASE("sets of domains say what each domain says by itself") {
    const sim::Stream dice(7, 0, "domains", 0);
    int concerned = 0;
    for (std::uint64_t number = 0; number < 20'000; ++number) {
        sim::Random random(dice, number);
        const Needs n = number == 0 ? Needs{} : some_needs(random);
        const auto status = [&](int d) { return n.status(d); };
        CAPTURE(number);
        CHECK(in_order(n.domains_in_need()) == those([&](int d) { return n.hours[d] > 0; }));
        CHECK(in_order(n.domains_new_in_status()) == those([&](int d) { return n.months[d] == 0; }));
        CHECK(in_order(n.domains_with_status()) == those([&](int d) { return status(d) != Status::none; }));
        CHECK(in_order(n.domains_in_care()) == those([&](int d) { return is_in_care(status(d)); }));
        CHECK(in_order(n.domains_in_first_line()) == those([&](int d) { return status(d) == Status::first_line; }));
        CHECK(in_order(n.domains_in_second_line()) == those([&](int d) { return status(d) == Status::second_line; }));
        CHECK(in_order(n.domains_waiting()) == those([&](int d) { return is_waiting(status(d)); }));
        CHECK(in_order(n.domains_waiting_for_second_line()) == those([&](int d) { return status(d) == Status::waiting_second; }));
        CHECK(in_order(n.domains_refused()) == those([&](int d) { return status(d) == Status::refused; }));
        CHECK(in_order(n.domains_not_light()) == those([&](int d) { return !is_light(n.mark[d].level); }));
        CHECK(in_order(n.domains_heavy()) == those([&](int d) { return is_heavy(n.mark[d].level); }));
        CHECK(in_order(n.domains_labelled()) == those([&](int d) { return n.mark[d].labelled != 0; }));
        CHECK(in_order(n.domains_noticed_unsafe()) == those([&](int d) { return n.mark[d].unsafe_noticed != 0; }));
        const bool matters = !those([&](int d) {
                                  return n.hours[d] > 0 || n.since[d] == 0 || status(d) != Status::none || n.mark[d].labelled;
                              }).empty();
        CHECK(n.concern() == matters);
        concerned += matters;
    }
    CHECK(concerned < 20'000);
}

TEST_CASE("sets of domains are joined, shared, taken apart and counted") {
    Needs needs;
    needs.hours = {1, 0, 3, 0};
    needs.take(2, Status::first_line);
    needs.take(3, Status::second_line);
    const DomainSet need = needs.domains_in_need(), care = needs.domains_in_care();
    CHECK(in_order(need | care) == std::vector<int>{0, 2, 3});
    CHECK(in_order(need & care) == std::vector<int>{2});
    CHECK(in_order(need - care) == std::vector<int>{0});
    CHECK(in_order(~need) == std::vector<int>{1, 3});
    CHECK(need.size() == 2);
    CHECK((need | care | ~need).size() == domains);
    CHECK(need.packed() == 0b0101);
    CHECK((~DomainSet()).packed() == 0b1111);
    CHECK(need.contains(2));
    CHECK_FALSE(need.contains(3));
    CHECK(DomainSet().empty());
    CHECK_FALSE(need.empty());
}
