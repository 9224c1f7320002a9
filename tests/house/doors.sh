#!/usr/bin/env bash
# The rules of the house that a search can check. usage: doors.sh ROOT
set -u
cd "$1" || exit 2
failed=0

# forbid WHAT PATTERN FILES...: no line of the files may match.
forbid() {
    local what=$1 pattern=$2 found
    shift 2
    found=$(grep -rnE "$pattern" "$@" --include='*.hpp' --include='*.cpp') || return 0
    printf 'broken: %s\n%s\n' "$what" "$found"
    failed=1
}

# only WHAT PATTERN ALLOWED: files under sim, models, analysis that match the pattern must match ALLOWED.
only() {
    local found
    found=$(grep -rlE "$2" sim models analysis --include='*.hpp' --include='*.cpp' | grep -vE "$3") || return 0
    printf 'broken: %s, but also in\n%s\n' "$1" "$found"
    failed=1
}

forbid 'the engine knows no model' '"(models|analysis)/|[Cc]itizen|burger|[Ww]elfare' sim
forbid 'a model knows no machine' '<(thread|mutex|atomic|future)>|std::thread|thread_local|tbb' models
forbid 'a model knows no program' '"analysis/' models
forbid 'processes do not use the platform for exp, log and pow' 'std::(exp|log|pow|normal_distribution|shuffle|mt19937|rand)\b' models sim/random.hpp sim/random.cpp
only 'oneTBB is known in sim/parallel_tbb.cpp' '<(oneapi/)?tbb/' '^sim/parallel_tbb\.cpp$'
only 'HDF5 is known in sim/hdf5.* and sim/results*' 'H5Cpp\.h|hdf5\.h|hdf5_hl\.h' '^sim/(hdf5|results[a-z_]*)\.(hpp|cpp)$'
only 'toml++ is known in sim/config.*' 'toml\+\+|toml::' '^sim/config[a-z_]*\.(hpp|cpp)$'
only 'Random123 is known in sim/random.hpp' 'Random123/' '^sim/random\.hpp$'
only 'OpenSSL is known in sim/checksum.cpp' 'openssl/' '^sim/checksum\.cpp$'
only 'Boost.Random is known in analysis/batch/design_sampling.cpp' 'boost/random' '^analysis/batch/design_sampling\.cpp$'
only 'Program_options is known in analysis/program' 'boost/program_options' '^analysis/program/'
only 'Boost.Math is known in analysis/compare/distributions.cpp' 'boost/math/' '^analysis/compare/distributions\.cpp$'
exit $failed
