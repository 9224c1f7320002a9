#include "models/welfare_state/recovery.hpp"

#include <catch2/catch.hpp>
