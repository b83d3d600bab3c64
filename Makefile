# What can be done here; how it is done stands in scripts/.
.DEFAULT_GOAL := help
.PHONY: help setup run test check fix docs seed bench serve lock

help: ## say what can be done here
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

run: ## start the demonstration on http://127.0.0.1:8000 (PORT=… for another)
	@scripts/run

setup: ## the first half of run: install, build, migrate, seed
	@scripts/set-up

test: ## everything on SQLite, again on PostgreSQL (ARGS=… for pytest)
	@scripts/test $(ARGS)

check: ## layout, types, import contracts, safety, generated documents
	@scripts/check

fix: ## mend what a machine can mend
	@scripts/fix

docs: ## write the generated documents anew
	@scripts/prepare
	@.venv/bin/python manage.py write_rule_book
	@.venv/bin/python manage.py draw_states
	@.venv/bin/python manage.py write_permissions
	@.venv/bin/python manage.py collect_words

seed: ## fill the demonstration, once
	@scripts/prepare
	@.venv/bin/python manage.py seed_demo

bench: ## measure, into docs/benchmarks.md
	@scripts/prepare
	@.venv/bin/python -m bench

serve: ## the real service under gunicorn (production settings, see .env.example)
	@scripts/serve

lock: ## choose versions anew (ARGS=--upgrade for the newest)
	@scripts/lock $(ARGS)
