"""The demonstration: people who can sign in, and LPAs at every turn of the way.

Everything is made through the verbs that the pages call, with the clock set to the day
on which it would have happened. It refuses to run where real people's data may be.
"""
