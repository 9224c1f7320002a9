#include "models/welfare_state/strain.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr double least = 1e-4; ///< [0, 1] strain that counts; below it is 0, so that few are left to look at

/// Does somebody of partner and kin get formal help?
bool is_relieved(const Citizens& citizens, CitizenId citizen) {
    for (int tie = slot::partner; tie < slot::neighbour; ++tie) {
        const CitizenId other = citizens.ties[citizen][tie];
        if (other && citizens.formal[other] > 0) return true;
    }
    return false;
}

} // namespace

double strain_after(const StrainSettings& p, double strain, double given, bool relieved) {
    const double load = p.rise * std::max(0.0, given / p.bearable - 1);
    const double speed = load + p.recovery + (relieved ? p.relief : 0);
    const double rest = speed > 0 ? load / speed : 0;
    const double after = rest + (strain - rest) * sim::exp(-speed);
    return after < least ? 0 : std::min(after, 1.0);
}

void strain(const StrainSettings& p, Citizens& citizens, const sim::Step& now) {
    const Hours bearable = whole_hours(p.bearable, 0);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        const auto touched = [&](CitizenId citizen) {
            return citizens.alive[citizen] & ((citizens.given[citizen] > bearable) | (citizens.strain[citizen] > 0));
        };
        sim::for_each_where(rows, touched, [&](CitizenId citizen) {
            citizens.strain[citizen] = static_cast<float>(
                strain_after(p, citizens.strain[citizen], in_hours(citizens.given[citizen]), is_relieved(citizens, citizen)));
        });
    });
}

void declare(sim::Parameters& parameters, StrainSettings& p) {
    constexpr const char* source = "design 4.5; assumption A37";
    declare_assumed(parameters, "strain.bearable", p.bearable,
                    {.unit = "hours/week",
                     .en = "help that can be given without strain (g_s)",
                     .nl = "hulp die zonder overbelasting gegeven kan worden (g_s)",
                     .source = "threshold of intensive informal care in Dutch statistics (CBS/GGD, S9)"});
    declare_assumed(parameters, "strain.rise", p.rise,
                    {.unit = "1/month",
                     .en = "rise of strain by each further `bearable` hours (k_up)",
                     .nl = "stijging van overbelasting door elke verdere `bearable` uren (k_up)",
                     .source = "prototype; assumption A37",
                     .least = .10,
                     .most = .35});
    declare_assumed(parameters, "strain.recovery", p.recovery,
                    {.unit = "1/month",
                     .en = "recovery from strain (k_rec)",
                     .nl = "herstel van overbelasting (k_rec)",
                     .source = source,
                     .least = .03,
                     .most = .10});
    declare_assumed(parameters, "strain.relief", p.relief,
                    {.unit = "1/month",
                     .en = "recovery more where partner or kin gets formal help too (k_sup)",
                     .nl = "herstel meer waar partner of familie ook formele hulp krijgt (k_sup)",
                     .source = source});
    declare_assumed(parameters, "strain.heavy", p.heavy,
                    {.unit = "share",
                     .en = "strain above which a carer counts as heavily burdened",
                     .nl = "overbelasting waarboven een mantelzorger als zwaar belast telt",
                     .source = source});
}

} // namespace welfare_state
