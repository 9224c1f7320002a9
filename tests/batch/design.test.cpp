#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "analysis/batch/axes.hpp"
#include "analysis/batch/design.hpp"
#include "sim/input_error.hpp"

using batch::Point;

TEST_CASE("a Latin hypercube has one point in every stratum of every dimension") {
    const auto points = batch::latin_hypercube(50, 3, 1);
    REQUIRE(points.size() == 50);
    for (std::size_t dimension = 0; dimension < 3; ++dimension) {
        std::set<int> strata;
        for (const Point& point : points) {
            CHECK((point[dimension] >= 0 && point[dimension] < 1));
            strata.insert(static_cast<int>(point[dimension] * 50));
        }
        CHECK(strata.size() == 50);
    }
    CHECK(points == batch::latin_hypercube(50, 3, 1));
    CHECK(points != batch::latin_hypercube(50, 3, 2));
}

TEST_CASE("dimensions of a Latin hypercube are shuffled apart") {
    const auto points = batch::latin_hypercube(1000, 2, 1);
    double product = 0; // correlation 0 has a standard error of 1 / sqrt(1000)
    for (const Point& point : points) product += 12 * (point[0] - 0.5) * (point[1] - 0.5) / 1000;
    CHECK(std::abs(product) < 4 / std::sqrt(1000.0));
}

TEST_CASE("Sobol' points are the published ones") {
    const auto points = batch::sobol(7, 2); // Joe and Kuo, the first two dimensions, without the origin
    const std::vector<Point> published{{0.5, 0.5},     {0.75, 0.25},   {0.25, 0.75},  {0.375, 0.375},
                                       {0.875, 0.875}, {0.625, 0.125}, {0.125, 0.625}};
    CHECK(points == published);
}

TEST_CASE("a trajectory of Morris changes every dimension once, by one step, within the cube") {
    const std::size_t dimensions = 5;
    const auto points = batch::morris(20, 4, dimensions, 1);
    REQUIRE(points.size() == 20 * (dimensions + 1));
    std::set<double> levels;
    for (std::size_t start = 0; start < points.size(); start += dimensions + 1) {
        std::set<std::size_t> changed;
        for (std::size_t i = 1; i <= dimensions; ++i) {
            const Point &before = points[start + i - 1], &after = points[start + i];
            for (std::size_t dimension = 0; dimension < dimensions; ++dimension) {
                levels.insert(std::round(3 * after[dimension]));
                if (before[dimension] == after[dimension]) continue;
                CHECK(std::abs(after[dimension] - before[dimension]) == Approx(2.0 / 3));
                changed.insert(dimension);
            }
        }
        CHECK(changed.size() == dimensions);
    }
    CHECK(levels == std::set<double>{0, 1, 2, 3});
}

TEST_CASE("a grid has every combination once") {
    const auto all = batch::combinations({2, 3});
    CHECK(all == std::vector<std::vector<std::size_t>>{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}});
}

TEST_CASE("parameters that count get whole numbers, others all of their range") {
    double share = 0;
    std::int64_t number = 1;
    sim::Parameters parameters;
    parameters.add("x.share", share, {.least = 0, .most = 1});
    parameters.add("x.number", number, {.unit = "persons", .least = 1, .most = 9});
    batch::Design design;
    design.kind = batch::Design::Kind::latin_hypercube;
    design.points = 40;
    design.varied = {{{}, "x.share", 0.25, 0.75}, {{}, "x.number", 2, 5}};
    const auto points = batch::points_of(design, parameters);
    std::set<double> numbers;
    for (const Point& point : points.all) {
        CHECK((point[0] >= 0.25 && point[0] <= 0.75));
        numbers.insert(point[1]);
    }
    CHECK(numbers == std::set<double>{2, 3, 4, 5});
    CHECK(points.parameters[1].column() == "design_x_number");
    design.varied[0].most = 1.5;
    design.varied[1].parameter = "x.numbre";
    CHECK_THROWS_WITH(batch::points_of(design, parameters),
                      Catch::Contains("x.share = 1.5 is out of range") && Catch::Contains("did you mean 'x.number'?"));
}

TEST_CASE("axes are united: years in order, names behind each other, and doubtful names refused") {
    const auto years = [](std::vector<std::int32_t> all) { return sim::Dimension{"year", {}, "", std::move(all)}; };
    const auto names = [](std::vector<std::string> all) { return sim::Dimension{"logic", {}, "", std::move(all)}; };
    std::vector<sim::Dimension> axes{years({1946, 1947}), names({"a", "b"})};
    batch::unite(axes, {years({1945, 1946}), names({"b", "c"}), {"third", {}, "", std::vector<std::string>{"x"}}});
    REQUIRE(axes.size() == 3);
    CHECK(std::get<0>(axes[0].coordinates) == std::vector<std::int32_t>{1945, 1946, 1947});
    CHECK(std::get<1>(axes[1].coordinates) == std::vector<std::string>{"a", "b", "c"});
    CHECK_THROWS_AS(batch::unite(axes, {names({"d", "d"})}), sim::InputError);
}
