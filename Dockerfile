# syntax=docker/dockerfile:1

# glibc: the embedded engine has no build for musl.
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY codegen.yml tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY schema schema
COPY cypher cypher
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:24.11.1-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    DISPATCHGRAPH_DATA=/data
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY package.json ./
COPY schema schema
COPY models models
COPY data data
COPY docs/examples docs/examples
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# node, by number, so that a host can tell that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
