# What the two commands need on this machine; sourced by ops/start and ops/test.
# Says plainly what is missing and how to get it. As root on Debian, Chromium is installed.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# Training threads must sleep, not spin, at their barriers (docs/decisions/0004). It has to be set
# before the JVM starts.
export OMP_WAIT_POLICY=passive

missing=0

say_missing() {
  printf 'Missing: %s\n  How to get it: %s\n' "$1" "$2" >&2
  missing=1
}

# version_of COMMAND... : the first number of what the command prints (Maven colours its answer)
version_of() {
  command -v "$1" >/dev/null || return 0
  "$@" 2>&1 | sed 's/\x1b\[[0-9;]*m//g' | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1
}

# at_least VERSION MINIMUM
at_least() {
  [ -n "$1" ] && [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

need_tools() {
  at_least "$(version_of javac -version)" 17 ||
    say_missing "a JDK, version 17 or newer" "apt-get install openjdk-17-jdk (Debian), brew install openjdk@17 (Mac)"
  at_least "$(version_of mvn -v)" 3.8 ||
    say_missing "Maven 3.8 or newer" "apt-get install maven (Debian), brew install maven (Mac)"
  at_least "$(version_of node -v)" 20 ||
    say_missing "Node.js 20 or newer" "https://nodejs.org, or your system's package nodejs"
  [ "$missing" = 0 ] || exit 1
}

# the names under which the browser tests look for it
have_chromium() {
  [ -n "${CLICKML_CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null
}

need_chromium() {
  have_chromium && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests ..." >&2
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium; } >/dev/null 2>&1 || true
  fi
  have_chromium ||
    say_missing "Chromium (the browser tests drive it)" "apt-get install chromium (Debian)"
  [ "$missing" = 0 ] || exit 1
}

# node_modules as the lock file says, only when it changed
install_packages() {
  local stamp=node_modules/.click-ml-lock
  if ! cmp -s package-lock.json "$stamp"; then
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json "$stamp"
  fi
}
