#include "models/welfare_state/detection.hpp"

#include <catch2/catch.hpp>
