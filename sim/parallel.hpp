#pragma once
#include <cstdint>
#include <memory>
#include <type_traits>
#include <vector>

namespace sim {

/// Who does the work of a parallel loop. All give the same results; they differ in speed and in where they can be built.
enum class BackEnd {
    tbb,     ///< oneTBB, the fastest; falls back to `threads` where the program was built without it
    threads, ///< plain std::thread
    serial,  ///< one after the other
};

/// A reference to something that can be called with a task number. Must not outlive the call it is passed to.
class Task {
public:
    template <class Function>
    Task(const Function& function) // NOLINT(google-explicit-constructor): a lambda is meant to convert
        : function_(&function), call_([](const void* f, std::uint32_t task) { (*static_cast<const Function*>(f))(task); }) {}
    void operator()(std::uint32_t task) const { call_(function_, task); }

private:
    const void* function_;
    void (*call_)(const void*, std::uint32_t);
};

/// Those who run parallel loops. Tasks must not depend on each other's order; then results do not depend on the number of threads.
/// One loop at a time: a task may use other Workers, but not those it runs on.
class Workers {
public:
    explicit Workers(unsigned threads = 1, BackEnd back_end = BackEnd::tbb); ///< 0 threads: as many as the machine has
    ~Workers();
    Workers(Workers&&) noexcept;
    Workers& operator=(Workers&&) noexcept;

    unsigned threads() const;

    /// Runs task(0) ... task(tasks - 1), side by side where that helps. If tasks throw, one of the exceptions is passed on.
    void for_each(std::uint32_t tasks, const Task& task) const;

    class Crew; ///< a back end
private:
    unsigned threads_;
    std::unique_ptr<Crew> crew_;
};

/// The sum over tasks of what each returns, added in task order: rounding does not depend on threads.
template <class Function>
auto sum(const Workers& workers, std::uint32_t tasks, const Function& part) {
    using Part = std::decay_t<decltype(part(std::uint32_t{}))>;
    static_assert(!std::is_same_v<Part, bool>, "neighbouring bits race: return a number");
    std::vector<Part> parts(tasks);
    workers.for_each(tasks, [&](std::uint32_t task) { parts[task] = part(task); });
    Part total{};
    for (const Part& each : parts) total += each;
    return total;
}

} // namespace sim
