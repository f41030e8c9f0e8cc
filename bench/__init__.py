"""What docs/performance.md asks, runnable by anyone: ``make bench``."""

import os

from api.core.sealing import fresh_key

os.environ.setdefault("CASUSTAFEL_KEYS", fresh_key())  # handed down to everybody who is measured
