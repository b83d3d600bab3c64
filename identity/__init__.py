"""Who somebody is: proved by GOV.UK One Login, a Post Office, a voucher or the court.

Only an LPA that is made under the Act of 2023 needs it. The app knows people as plain
values (people.py) and no LPA: whoever keeps LPAs tells it of the people in them.
"""
