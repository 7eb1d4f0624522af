@4000000067ce9c0b05f5e100 new msg 5021
@4000000067ce9c0b068e7780 info msg 5021: bytes 2310 from <anna@northwind.example> qp 4101 uid 509
@4000000067ce9c0b07270e00 starting delivery 41: msg 5021 to local fabrikam.com-ben@fabrikam.com
@4000000067ce9c0b07bfa480 starting delivery 42: msg 5021 to remote dora@contoso.com
@4000000067ce9c0b08583b00 starting delivery 43: msg 5021 to remote late@contoso.com
@4000000067ce9c0b08f0d180 starting delivery 44: msg 5021 to remote gone@contoso.com
@4000000067ce9c0b0bebc200 delivery 41: success: did_1+0+0/
