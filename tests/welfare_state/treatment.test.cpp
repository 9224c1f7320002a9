#include "models/welfare_state/treatment.hpp"

#include <catch2/catch.hpp>
