#!/usr/bin/env bash
# Installs Debian's Dovecot, the mail box that the tests read. Anybody but root is told what to ask for.
set -euo pipefail
if [[ $(id -u) != 0 ]] || ! command -v apt-get > /dev/null; then
    echo "The tests need an IMAP server: install Dovecot (on Debian: apt-get install dovecot-imapd) and try again." >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet=2
apt-get install --quiet=2 --no-install-recommends dovecot-imapd > /dev/null
