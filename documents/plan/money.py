def in_pounds_and_pence(pence: int) -> str:
    """An amount as forms show it: always with its pence."""
    return f"£{pence // 100}.{pence % 100:02}"
