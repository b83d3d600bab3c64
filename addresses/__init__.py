"""UK addresses by postcode, from OS Places where there is a key."""
