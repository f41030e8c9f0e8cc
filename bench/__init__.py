"""What docs/performance.md asks, runnable by anyone: ``make bench``."""
