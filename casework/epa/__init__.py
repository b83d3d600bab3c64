"""Enduring powers of attorney: an intake type with small rules of its own.

The law is in casework/epa_law.py, the machine in casework/models/epa_moves.py.
"""
