# A network of its own with one way out, at the other end of which nobody but our listener stands.
# Run in fresh user, network and mount namespaces: sealed-network.sh FOLDER NODE LISTENER COMMAND…
# Whatever leaves is counted on the interface `out`; the listener writes down which names were asked for.
set -eu
folder=$1 node=$2 listener=$3
shift 3

ip link set lo up
ip link add out type veth peer name far
# Neighbour discovery would be counted with the rest; everything below goes over IPv4.
echo 1 > /proc/sys/net/ipv6/conf/out/disable_ipv6

unshare --net sh -c 'read -r _ && ip link set far up && ip addr add 192.0.2.1/24 dev far && exec "$@"' \
  far "$node" "$listener" "$folder" < "$folder/begin" &
far=$!
exec 3> "$folder/begin"
# The new namespace is there when it is no longer ours.
until [ "$(readlink /proc/$far/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do :; done
ip link set far netns $far
ip link set out up
ip addr add 192.0.2.2/24 dev out
ip route add default via 192.0.2.1
echo begin >&3
until [ -e "$folder/listening" ]; do kill -0 $far; done

echo 'nameserver 192.0.2.1' > "$folder/resolv.conf"
mount --bind "$folder/resolv.conf" /etc/resolv.conf
"$@"
