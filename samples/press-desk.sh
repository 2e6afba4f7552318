#!/bin/sh
# The main job on the samples: a memory with the shipped glossary, three English documents aligned with their
# Russian and their Kazakh texts, and the memory as TMX for CAT tools. Everything ends up in target/press-desk.
set -eu
cd "$(dirname "$0")/.."
cargo build --release --locked

desk=target/press-desk
rm -rf "$desk"
tolmach() { printf '\n$ tolmach %s\n' "$*"; target/release/tolmach --config "$desk/tolmach.toml" "$@"; }

target/release/tolmach init "$desk"
for language in ru kk; do
  tolmach align samples/board-of-peace.en.txt "samples/board-of-peace.$language.txt" --from en --to "$language"
  tolmach align samples/peace-council.en.html "samples/peace-council.$language.html" --from en --to "$language"
  tolmach align samples/caspian-water.en.md "samples/caspian-water.$language.md" --from en --to "$language"
  tolmach export "$desk/en-$language.tmx" --from en --to "$language"
done
tolmach log

printf '\nThe memory is %s/memory.db; CAT tools take %s/en-ru.tmx and %s/en-kk.tmx.\n' "$desk" "$desk" "$desk"
