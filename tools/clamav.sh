#!/usr/bin/env bash
# Installs Debian's ClamAV, the scanner that the tests ask. Anybody but root is told what to ask for.
set -euo pipefail
if [[ $(id -u) != 0 ]] || ! command -v apt-get > /dev/null; then
    echo "The tests need a virus scanner: install ClamAV (on Debian: apt-get install clamav-daemon) and try again." >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet=2
apt-get install --quiet=2 --no-install-recommends clamav-daemon > /dev/null
