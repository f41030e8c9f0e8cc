"""Telling the world outside: the only input and output beside the database, and only the scheduler comes here."""
