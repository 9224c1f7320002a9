#include "models/welfare_state/opinions.hpp"

#include <catch2/catch.hpp>
