"""Signing on screen, as the Powers of Attorney Act 2023 is to allow.

The order and the dates are plain rules (order, deadlines, attempts); each verb asks
them of what has been signed, and writes one signature that nothing alters afterwards.
"""
