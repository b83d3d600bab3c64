"""What is asked of whoever works with what lies on the desk."""
