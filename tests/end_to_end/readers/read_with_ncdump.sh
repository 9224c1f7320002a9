#!/bin/sh
# read_with_ncdump.sh FILE [NAME...]: prints variables of a result file, one value per line; see read_with_ours.cpp.
command -v ncdump >/dev/null || exit 77
file=$1
shift

# -g /: not the provenance; -t: times as dates; -f c: every value on a line of its own, with a comment `// name(3,0)`;
# -p: all digits.
ncdump -g / -t -f c -p 17,17 "$file" | awk -v wanted="$*" '
    /^data:/ { in_data = 1 }

    # `	double unmet_need(run, month) ;`
    !in_data && /^\t(int|double|string) [^ ]*\(.*\) ;$/ {
        gsub(/[(),;]/, " ")
        type[$2] = $1
        axes[$2] = NF - 2
        for (i = 3; i <= NF; ++i) axis[$2, i - 2] = $i
        if ($2 != $3) variables[++count] = $2
    }

    # ` unmet_need =` starts a variable, perhaps with its first value.
    in_data && match($0, /^ [^ ]+ =/) {
        name = substr($0, 2, RLENGTH - 3)
        $0 = substr($0, RLENGTH + 1)
        size[name] = 0
    }
    in_data && match($0, /[,;] +\/\/ [^ ]+\([0-9,]+\)$/) {
        value = substr($0, 1, RSTART - 1)
        sub(/^ +/, "", value)
        quoted = sub(/^"/, "", value)
        if (quoted) sub(/"$/, "", value)
        gsub(/\\/, "", value)                                          # \" and its like
        if (!quoted && value == "_") value = type[name] == "string" ? "" : "missing"
        values[name, size[name]++] = value
    }

    function print_from(name, level, begun, place,      i, along) {
        if (level > axes[name]) {
            print begun, values[name, place]
            return
        }
        along = axis[name, level]
        for (i = 0; i < size[along]; ++i)
            print_from(name, level + 1, begun " " values[along, i], place * size[along] + i)
    }
    END {
        if (wanted != "") count = split(wanted, variables)
        for (v = 1; v <= count; ++v) {
            if (!(variables[v] in type)) exit 2
            print_from(variables[v], 1, variables[v], 0)
        }
    }
'
