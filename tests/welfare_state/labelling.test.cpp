#include "models/welfare_state/labelling.hpp"

#include <catch2/catch.hpp>
