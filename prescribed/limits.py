"""Limits of money up to which somebody pays less (the office's leaflet LPA120), in
pence."""

LOW_INCOME_BELOW = 12_000_00  # a year, before tax
DAMAGES_UP_TO = 16_000_00  # for a personal injury, without losing an exemption
