"""Demo data that look like real work: invented cases in three regions, relative to today.

Nothing is inserted: stories are played through the flows, on a clock that is moved by hand, so that every event,
promise and line of the access log is real. What lies after today has not happened yet; so one script gives cases in
every state.
"""
