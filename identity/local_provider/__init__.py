"""A stand-in for GOV.UK One Login, for development and tests: whoever sits at it says
who they are, and what comes of it.

It keeps nothing but in the cache, and checks what the real one checks: the client's
signed assertion, PKCE, the address to go back to, and that a code counts once. It is
only there where settings.LOCAL_PROVIDER says so, which production refuses.
"""
